namespace DtiPipeline.Collection.Landing;

/// <summary>The first line of a journal: which walk it is of.</summary>
/// <param name="Plan">Names what was asked; another request, window or definition has another one.</param>
internal sealed record JournalHead(string Plan, DateTimeOffset Began);
