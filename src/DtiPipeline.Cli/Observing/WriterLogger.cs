using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace DtiPipeline.Cli.Observing;

/// <summary>The lines of one category.</summary>
internal sealed class WriterLogger(string category, Func<IExternalScopeProvider?> scopes, Action<Action<ConsoleFormatter, TextWriter>> write) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => scopes()?.Push(state);

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var entry = new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter);
        write((line, text) => line.Write(in entry, scopes(), text));
    }
}
