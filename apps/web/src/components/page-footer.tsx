import type { VNode } from 'preact';
import type { Explanation } from '../api-types.ts';
import { useInterface } from '../i18n/use-interface.ts';

export function PageFooter({ explanation }: { explanation: Explanation | undefined }): VNode {
  const { messages } = useInterface();
  return (
    <footer class="footer">
      {explanation && (
        <p>
          {messages.page.madeBy(explanation.model, String(Math.max(1, Math.round(explanation.milliseconds.total))))}
        </p>
      )}
      <p>
        <a href="/docs">{messages.page.apiDocumentation}</a>
      </p>
    </footer>
  );
}
