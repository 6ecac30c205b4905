using DtiPipeline.Collection.Landing;

namespace DtiPipeline.Collection.Requesting;

/// <summary>A page at hand.</summary>
/// <param name="ContentType">As the source said it; null where it said none or the page is one of before.</param>
internal sealed record FetchedPage(JournalPage Page, byte[] Body, string? ContentType);
