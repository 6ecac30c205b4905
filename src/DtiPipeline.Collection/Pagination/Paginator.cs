using System.Collections.Immutable;
using DtiPipeline.Collection.Selection;
using DtiPipeline.Core.Definitions.Connectors.Pagination;

namespace DtiPipeline.Collection.Pagination;

/// <summary>Decides from one page what to ask next. Never sends anything and checks nothing: what no source may do is for <see cref="PageWalk"/>.</summary>
internal abstract class Paginator(PaginationDefinition definition)
{
    /// <summary>The first page.</summary>
    public virtual NextPage First => new(Size);

    /// <summary>The size asked for, where it is asked for.</summary>
    protected ImmutableArray<KeyValuePair<string, string>> Size { get; } =
        definition is { SizeParameter: { } parameter, Size: { } size } ? [new(parameter, PageChecks.Text(size))] : [];

    /// <param name="pages">Pages so far, this one included.</param>
    /// <param name="received">Records so far, those of this page included.</param>
    /// <returns>The next page; null when this was the last.</returns>
    public abstract NextPage? After(PageSummary page, int pages, long received);
}
