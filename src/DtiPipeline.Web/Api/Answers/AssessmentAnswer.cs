namespace DtiPipeline.Web.Api.Answers;

/// <summary>An indicator set applied to one year for a list of units.</summary>
/// <param name="Set">Id of the indicator set.</param>
/// <param name="UnitDate">The day whose units are meant.</param>
public sealed record AssessmentAnswer(string Id, string Title, string Set, string SetTitle, bool Invented, DateOnly UnitDate, IReadOnlyList<RoundAnswer> Rounds);
