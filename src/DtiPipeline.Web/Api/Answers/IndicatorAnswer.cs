namespace DtiPipeline.Web.Api.Answers;

/// <summary>An indicator's result.</summary>
/// <param name="Points">Not rounded; null where it is not scored.</param>
/// <param name="Status"><c>scored</c>, or the absence that kept it from being scored.</param>
/// <param name="Sentence">How the points came about, in the language of the answer.</param>
/// <param name="Flags">What a person should look at: <c>above-one</c>, <c>missing-child:5.8.1</c>.</param>
/// <param name="Children">Sub-indicators, whose points are in it.</param>
public sealed record IndicatorAnswer(
    string Code, string Name, decimal? Points, decimal Max, string Status, string Sentence, IReadOnlyList<string> Flags, IReadOnlyList<LetterAnswer> Letters, IReadOnlyList<IndicatorAnswer> Children);
