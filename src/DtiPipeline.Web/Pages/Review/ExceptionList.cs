using System.Collections.Immutable;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Reviewing;

namespace DtiPipeline.Web.Pages.Review;

/// <summary>Indicators that somebody should look at, in order.</summary>
public sealed record ExceptionList(ImmutableArray<SheetIndicator> Indicators, Language Language);
