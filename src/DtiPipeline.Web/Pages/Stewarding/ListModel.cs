using System.Collections.Immutable;
using System.Text.Json;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Starting;
using DtiPipeline.Pipeline.Stewarding;
using DtiPipeline.Warehouse.People;
using DtiPipeline.Warehouse.Staging;
using DtiPipeline.Web.Hosting;
using DtiPipeline.Web.Pages.Operations;

namespace DtiPipeline.Web.Pages.Stewarding;

/// <summary>What waits for a data steward: words to be decided and refused rows, each with what hangs on it.</summary>
public sealed class ListModel(WordDesk words, WorkList work, RejectStore rejects, AuditReader record, LastReplay replay, IRunStarter starter, SiteSettings settings) : StewardPage
{
    private const int Recent = 20;

    public override Right? Needs => Right.SeeDefinitions;

    /// <summary>Only words and points of this assessment; null: of all.</summary>
    public string? Assessment { get; private set; }

    /// <summary>The stream whose words are all shown, <c>connector/stream</c>; null: none.</summary>
    public string? Source { get; private set; }

    public WordView View { get; private set; } = null!;

    public ImmutableArray<RefusedGroup> Refused { get; private set; } = [];

    /// <summary>Points that refused rows hold up, at most, by code of the cause.</summary>
    public ImmutableDictionary<string, decimal> RefusedPoints { get; private set; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>What the last counting left waiting, by cause: this can be counted again.</summary>
    public ImmutableArray<IGrouping<string, WorkItem>> Groups { get; private set; } = [];

    /// <summary>The group that was counted again last, where nothing was counted since; otherwise null.</summary>
    public ReplayedGroup? Replayed { get; private set; }

    /// <summary>Rows that it left waiting.</summary>
    public long Remaining => Groups.Where(group => group.Key == Replayed?.Code).SelectMany(group => group).Sum(item => item.Rows);

    /// <summary>The last decisions made on these pages: when, who, and the row.</summary>
    public ImmutableArray<(string At, string Who, string Table, string Row)> Decisions { get; private set; } = [];

    /// <summary>The run that was started from the pages last; null where none was.</summary>
    public StartedRun? Started => starter.Last;

    public IEnumerable<Core.Definitions.Assessments.Assessment> Assessments => View.Definitions.Assessments.Where(assessment => settings.Invented || !assessment.Invented);

    public async Task OnGetAsync(string? assessment, string? source, CancellationToken cancellation)
    {
        Assessment = settings.CurrentParts.Definitions.Assessments.Any(one => one.Id == assessment) ? assessment : null;
        Source = source;
        View = await words.ReadAsync(Assessment, cancellation);
        Refused = await RefusedRows.ReadAsync(rejects, View.Definitions, new RejectFilter { OnlyOpen = true }, Language, cancellation);
        var points = await words.PointsAsync(View.Definitions, Assessment, cancellation);
        RefusedPoints = Refused.GroupBy(group => group.Group.Code).ToImmutableDictionary(
            cause => cause.Key, cause => points.Of(cause.Select(group => $"{group.Group.Connector}/{group.Group.Stream}").ToHashSet(StringComparer.Ordinal)));
        Groups = [.. (await work.ReadAsync(cancellation)).GroupBy(item => item.Code).OrderByDescending(group => group.Sum(item => item.Rows))];
        Replayed = await replay.ReadAsync(cancellation);
        Decisions = [.. (await record.ListAsync(new AuditFilter { Action = StewardDesk.Action }, Recent, cancellation: cancellation)).Select(Decision)];
    }

    /// <summary>Streams with words that are all shown.</summary>
    public SurveyedStream? Shown => View.Streams.FirstOrDefault(stream => $"{stream.Connector}/{stream.Stream}" == Source);

    private static (string At, string Who, string Table, string Row) Decision(AuditEntry entry)
    {
        using var detail = JsonDocument.Parse(entry.Detail);
        return (VietnamTime.Moment(entry.At), entry.Who, entry.Subject[(entry.Subject.IndexOf('/', StringComparison.Ordinal) + 1)..], detail.RootElement.GetProperty("row").GetString() ?? "");
    }
}
