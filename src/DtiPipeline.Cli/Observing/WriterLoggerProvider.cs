using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace DtiPipeline.Cli.Observing;

/// <summary>Log lines to the command's standard error, at once: what a process said before it was killed is there.</summary>
[ProviderAlias("Dti")]
internal sealed class WriterLoggerProvider(TextWriter writer, ConsoleFormatter formatter) : ILoggerProvider, ISupportExternalScope
{
    private readonly Lock _writing = new();
    private IExternalScopeProvider? _scopes;

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => new WriterLogger(categoryName, () => _scopes, Write);

    public void Dispose()
    {
        // The writer is the command's, and goes on.
    }

    private void Write(Action<ConsoleFormatter, TextWriter> line)
    {
        using var text = new StringWriter();
        line(formatter, text);
        lock (_writing)
            writer.Write(text.ToString());
    }
}
