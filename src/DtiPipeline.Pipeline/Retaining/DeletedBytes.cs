using System.Globalization;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Warehouse.Payloads;

namespace DtiPipeline.Pipeline.Retaining;

/// <summary>How a deletion is spoken of where the bytes would have been.</summary>
public static class DeletedBytes
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    /// <summary>The day from which nobody reads them, as dates are written there: <c>31/03/2025</c>.</summary>
    public static string Day(DeletionRecord record) => record.AskedAt.ToOffset(Vietnam).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The finding's sentence: <c>bytes deleted on 31/03/2025, SHA-256 …</c></summary>
    public static string Sentence(DeletionRecord record, Language language) =>
        new FindingText(language).Word(Finding.Of(PipelineCodes.BytesDeleted, ("day", Day(record)), ("sha256", record.Sha256))).Message;
}
