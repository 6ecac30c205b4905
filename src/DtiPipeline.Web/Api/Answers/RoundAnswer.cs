namespace DtiPipeline.Web.Api.Answers;

/// <summary>One report of an assessment; all days are included.</summary>
/// <param name="Snapshots">Where its snapshots are listed.</param>
public sealed record RoundAnswer(string Id, string Title, DateOnly From, DateOnly To, DateOnly CutOff, string Snapshots);
