using System.Collections.Immutable;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.Scoring;
using DtiPipeline.Core.Snapshots;
using DtiPipeline.Pipeline.Reviewing;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Pipeline.Appraising;

/// <summary>What a unit signed, as it lies before somebody: of the council, or of the unit.</summary>
/// <param name="Unit">The unit's page of today, as far as the reader may see it.</param>
/// <param name="Move">The last step of the unit's round.</param>
/// <param name="Card">What was signed, read back.</param>
/// <param name="Indicators">Those that the reader may see, in the document's order.</param>
/// <param name="Progress">Of all indicators, whoever may see them.</param>
/// <param name="Appraised">The points found so far, and the unit's own where nothing is found; not rounded.</param>
public sealed record AppraisalSheet(
    UnitSheet Unit, Process Process, MoveRecord Move, SignatureRecord Signature, WrittenCard Card, ImmutableArray<AppraisedIndicator> Indicators, AppraisalProgress Progress,
    decimal Appraised)
{
    public ProcessState State => Process.State(Move.ToState);

    /// <summary>The unit's state leaves the appraisal open.</summary>
    public bool IsOpen => Move.Opens == ProcessState.Openings.WordOf(StateOpening.Appraisal);

    /// <summary>The reader is of the council, for all indicators of the unit.</summary>
    public bool MayAppraise { get; init; }

    /// <summary>Moves that the reader may take for the council.</summary>
    public ImmutableArray<ProcessMove> Moves { get; init; } = [];

    /// <summary>What the points found so far come to.</summary>
    public ScoreTotal Total => ScoreTotal.Of(Unit.Set, Appraised, Card.ApplicableMax);

    /// <summary>On the council's table: what wants a look first, then the document's order.</summary>
    public IEnumerable<AppraisedIndicator> InOrder => Indicators.OrderBy(indicator => indicator.Order).ThenByDescending(indicator => indicator.Order == 3 ? indicator.Now.Weight : 0m);

    /// <summary>What can be accepted together.</summary>
    public IEnumerable<AppraisedIndicator> Quiet => Indicators.Where(indicator => indicator.IsQuiet);

    /// <summary>The next indicator on which the council is to do something; null where all is done.</summary>
    /// <param name="after">Code of the one that was just done.</param>
    public AppraisedIndicator? NextAfter(string? after) => InOrder.FirstOrDefault(indicator => indicator.IsWaiting && indicator.Code != after);

    public AppraisedIndicator? Find(string code) => Indicators.FirstOrDefault(indicator => indicator.Code == code);
}
