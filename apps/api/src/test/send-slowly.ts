import { request } from 'node:http';

/** Announces an upload, sends its head and never the rest; resolves with what the server says of that. */
export function sendSlowly(url: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=b', 'Content-Length': '5000' };
    const sent = request(url, { method: 'POST', headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => {
        sent.destroy();
        resolve({ status: response.statusCode!, body });
      });
    });
    sent.on('error', reject);
    sent.write('--b\r\nContent-Disposition: form-data; name="text"\r\n\r\na mou');
  });
}
