namespace DtiPipeline.Core.Appraising;

/// <summary>One step in the appraisal of an indicator.</summary>
/// <param name="Points">Of accept and adjust: what the council gives.</param>
/// <param name="Due">Of ask: the last day for an answer.</param>
/// <param name="On">The day on which it was done, in Vietnam.</param>
/// <param name="PartHash">Of what was signed and lay before the person, see <see cref="Snapshots.WrittenIndicator"/>.</param>
public sealed record AppraisalAct(AppraisalKind Kind, decimal? Points, DateOnly? Due, DateOnly On, string PartHash);
