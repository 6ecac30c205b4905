using System.Collections.Immutable;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Board;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Core.Periods;
using DtiPipeline.Pipeline.Board;
using DtiPipeline.Pipeline.Starting;
using DtiPipeline.Warehouse.Alerting;
using DtiPipeline.Web.Hosting;

namespace DtiPipeline.Web.Pages.Operations;

/// <summary>The board: every round that people work on, every source that concerns it, and what to do next.</summary>
public sealed class BoardModel(OperationsBoard board, AlertStore alerts, OutboxStore outbox, IRunStarter starter, DefinitionSet definitions, SiteSettings settings) : WorkPage
{
    /// <summary>While a run goes on, the page is read again after so many seconds.</summary>
    public const int RefreshSeconds = 10;

    public override Right? Needs => Right.SeeRuns;

    public BoardView View { get; private set; } = null!;

    /// <summary>What was noticed to be wrong, as far as the reader sees what it is about.</summary>
    public ImmutableArray<Alert> Alerts { get; private set; } = [];

    /// <summary>Messages that could not be delivered; 0 for who does not see all of the night.</summary>
    public long Undelivered { get; private set; }

    public DateOnly Today => settings.Today ?? VietnamTime.Today(settings.Time);

    public bool MayRun => Viewer.May(Right.Collect);

    public bool MayPause => MayEverywhere(Right.Collect);

    /// <summary>The run that was started from these pages last; null where none was.</summary>
    public StartedRun? Started => starter.Last;

    public CellText Cells => new(Language);

    public RunText Words => new(Language);

    public FindingText Findings => new(Language);

    /// <summary>The round that opens next; null where none is to come.</summary>
    public (Assessment Assessment, Round Round)? Next => definitions.Assessments
        .Where(assessment => settings.Invented || !assessment.Invented)
        .SelectMany(assessment => assessment.Rounds.Select(round => ((Assessment Assessment, Round Round)?)(assessment, round)))
        .Where(one => one!.Value.Round.Opens > Today).MinBy(one => one!.Value.Round.Opens);

    /// <summary>The nearest deadline that is still ahead; null where there is none.</summary>
    public CellDeadline? NextDeadline => View.Rounds.Where(round => round.IsOpen).SelectMany(round => round.Rows.Select(row => row.Deadline).Append(round.Deadline))
        .Where(deadline => !deadline.IsLate).MinBy(deadline => deadline.By);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var scope = Viewer.ScopeOf(Right.SeeRuns);
        View = await board.ReadAsync(scope, cancellation);
        Alerts = ShownAlerts.Of(await alerts.OpenAsync(cancellation), View);
        Undelivered = scope.IsEverywhere ? await outbox.CountUndeliveredAsync(cancellation) : 0;
    }
}
