using System.Globalization;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Periods;
using DtiPipeline.Warehouse.People;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages;

/// <summary>Who did what, the newest first.</summary>
public sealed class AuditModel(AuditReader reader, AuditMarks marks, AuditStore audit) : WorkPage
{
    public const int EntriesAPage = 100;

    public override Right? Needs => Right.SeeAudit;

    public AuditQuery Query { get; private set; } = new();

    public IReadOnlyList<AuditEntry> Entries { get; private set; } = [];

    /// <summary>There are older ones that fit.</summary>
    public bool HasMore { get; private set; }

    /// <summary>All kinds of deeds, to choose from.</summary>
    public IReadOnlyList<string> Actions { get; private set; } = [];

    public AuditStanding Standing { get; private set; } = null!;

    /// <summary>What to write on paper; null of an empty record.</summary>
    public AuditCheckpoint? Newest { get; private set; }

    /// <summary>Where the chain of hashes breaks; null where it is whole.</summary>
    public string? Broken => Standing.Broken is not { } entry ? null : entry.Id == 0 ? Say("cuối", "the end") : entry.Id.ToString(CultureInfo.InvariantCulture);

    public async Task OnGetAsync([FromQuery] AuditQuery query, CancellationToken cancellation)
    {
        Query = query;
        var found = await reader.ListAsync(query.Filter, EntriesAPage + 1, query.Before ?? long.MaxValue, cancellation);
        (Entries, HasMore) = ([.. found.Take(EntriesAPage)], found.Count > EntriesAPage);
        Actions = await reader.ActionsAsync(cancellation);
        Standing = await marks.LookAsync(cancellation);
        Newest = await audit.CheckpointAsync(cancellation: cancellation);
    }

    /// <summary>What a kind of deed is called.</summary>
    public string Deed(string action) => AuditDeeds.NameOf(action) switch { var (vi, en) => Say(vi, en) };

    /// <summary>When all was last walked, and that this is no proof.</summary>
    public string WholeText() => Standing.Whole is not { } mark
        ? Say("Chưa lần nào kiểm tra toàn bộ chuỗi.", "The whole chain was never walked.")
        : Say(
            $"Toàn bộ chuỗi được kiểm tra lần cuối lúc {VietnamTime.Moment(mark.At)}, đến dòng {mark.Number}; trang này chỉ kiểm tra tiếp các dòng mới.",
            $"The whole chain was last walked on {VietnamTime.Moment(mark.At)}, up to entry {mark.Number}; this page only goes on with newer entries.");
}
