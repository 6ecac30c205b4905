using System.Collections.Immutable;
using DtiPipeline.Collection.Selection;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Pagination;

/// <summary>One answer holds everything.</summary>
internal sealed class SinglePagePaginator : Paginator
{
    public override ImmutableArray<KeyValuePair<string, string>> First => [];

    public override ImmutableArray<KeyValuePair<string, string>>? Next(PageSummary page, string sha256, DataPlace place, Action<Finding> note) => null;
}
