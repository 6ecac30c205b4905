using System.Globalization;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.People;

namespace DtiPipeline.Web.Pages;

/// <summary>Who did what, the newest first.</summary>
public sealed class AuditModel(AuditStore audit) : WorkPage
{
    public const int EntriesAPage = 100;

    public override Right? Needs => Right.SeeAudit;

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    /// <summary>What the subjects shown begin with; empty: all.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Where the chain of hashes breaks; null where it is whole.</summary>
    public string? Broken { get; private set; }

    public async Task OnGetAsync(string? subject, long? before, CancellationToken cancellation)
    {
        Subject = subject?.Trim() ?? "";
        Entries = await audit.ListAsync(Subject, EntriesAPage, before ?? long.MaxValue, cancellation);
        Broken = await audit.FirstBrokenAsync(cancellation) is { } entry ? entry.Id == 0 ? Say("cuối", "the end") : entry.Id.ToString(CultureInfo.InvariantCulture) : null;
    }
}
