using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Runs;
using Microsoft.Extensions.Logging;

namespace DtiPipeline.Pipeline.Runs;

/// <summary>Writes what a run does to the log, and passes it on. Findings come here as they go to the ledger: what may be a person's is masked already.</summary>
internal sealed partial class RunLog(IRunObserver next, ILogger log) : IRunObserver
{
    private static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>("run {Run}");

    private static readonly FindingText Words = new(Language.En);

    /// <summary>What is logged until it is disposed of bears the run's number, whoever logs it.</summary>
    public static IDisposable? Begin(ILogger log, long run) => Scope(log, run.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The first line of a run.</summary>
    public static void RunBegins(ILogger log, string kind, DateOnly asOf)
    {
        if (log.IsEnabled(LogLevel.Information))
            Begins(log, kind, asOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    public void Started(string step, string subject)
    {
        StepBegins(log, step, subject);
        next.Started(step, subject);
    }

    public void Ended(RunStep step)
    {
        Ends(log, step.Step, step.Connector is null ? $"{step.Assessment}/{step.Round}" : $"{step.Connector}/{step.Stream}", step.Status, step.Received, step.Rejected, step.Milliseconds);
        next.Ended(step);
    }

    public void Found(Finding finding)
    {
        var words = Words.Word(finding);
        var level = words.Severity switch { Severity.Error => LogLevel.Error, Severity.Warning => LogLevel.Warning, _ => LogLevel.Information };
        if (log.IsEnabled(level))
            Finds(log, level, finding.Code, words.Message.ToString(), finding.Place?.ToString() ?? finding.At?.ToString());
        next.Found(finding);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Kind} begins as of {AsOf}")]
    private static partial void Begins(ILogger log, string kind, string asOf);

    [LoggerMessage(Level = LogLevel.Information, Message = "ends: {Status}")]
    public static partial void RunEnds(ILogger log, string status);

    [LoggerMessage(Level = LogLevel.Error, Message = "broke off: {Status}, {Fault}")]
    public static partial void RunBreaks(ILogger log, string status, string fault);

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Step} {Subject} begins")]
    private static partial void StepBegins(ILogger log, string step, string subject);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Step} {Subject}: {Status}, {Received} rows, {Rejected} refused, {Milliseconds} ms")]
    private static partial void Ends(ILogger log, string step, string subject, string status, long received, long rejected, long milliseconds);

    [LoggerMessage(Message = "{Code}: {Finding} ({Place})")]
    private static partial void Finds(ILogger log, LogLevel level, string code, string finding, string? place);
}
