namespace DtiPipeline.Web.Api.Answers;

/// <summary>A part of a list.</summary>
/// <param name="Notice">Says that the figures are made up; null where they are real.</param>
/// <param name="Next">Address of the next part; null behind the last one.</param>
public sealed record PageAnswer<T>(string? Notice, IReadOnlyList<T> Items, string? Next);
