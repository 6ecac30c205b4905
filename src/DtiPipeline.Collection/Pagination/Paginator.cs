using System.Collections.Immutable;
using DtiPipeline.Collection.Selection;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Pagination;

/// <summary>Decides from one page what to ask next. Never sends anything; a source that contradicts itself is a fault, not an endless loop.</summary>
internal abstract class Paginator
{
    /// <summary>Where in an answer the paginator's own facts stand.</summary>
    public virtual PagePaths Paths { get; } = new(null, null);

    /// <summary>The parameters of the first page.</summary>
    public abstract ImmutableArray<KeyValuePair<string, string>> First { get; }

    /// <returns>The parameters of the next page; null when this was the last.</returns>
    /// <exception cref="DeliveryFault">The page contradicts what was asked or told before.</exception>
    public abstract ImmutableArray<KeyValuePair<string, string>>? Next(PageSummary page, string sha256, DataPlace place, Action<Finding> note);
}
