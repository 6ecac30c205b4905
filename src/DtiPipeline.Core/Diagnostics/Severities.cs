using DtiPipeline.Core.Definitions.Reading;

namespace DtiPipeline.Core.Diagnostics;

/// <summary>The words for severities in the catalogue and in JSON.</summary>
public static class Severities
{
    public static readonly WordTable<Severity> Words = new(("error", Severity.Error), ("warning", Severity.Warning), ("note", Severity.Note));

    public static string Word(this Severity severity) => Words.WordOf(severity);
}
