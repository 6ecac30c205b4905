using System.Collections.Immutable;

namespace DtiPipeline.Collection.Pagination;

/// <summary>Which page to ask for: by parameters beside the fixed ones, or by an address that the source gave.</summary>
/// <param name="Link">Whole, or relative to the address of the page that named it; null where the parameters say it.</param>
internal sealed record NextPage(ImmutableArray<KeyValuePair<string, string>> Parameters, string? Link = null)
{
    public static NextPage At(string link) => new([], link);

    /// <summary>Two requests with the same key would bring the same page.</summary>
    public string Key => Link ?? string.Join('&', Parameters.Select(pair => $"{pair.Key}={pair.Value}"));
}
