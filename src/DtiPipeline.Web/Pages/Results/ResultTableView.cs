using System.Collections.Immutable;
using DtiPipeline.Core.Appraising;

namespace DtiPipeline.Web.Pages.Results;

/// <summary>A table of units with their places, on a page.</summary>
public sealed record ResultTableView(ResultModel Page, ImmutableArray<ResultUnit> Units);
