using System.Collections.Immutable;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Warehouse.Review;

namespace DtiPipeline.Web.Pages;

/// <summary>A round on the first page, with those of its units that the reader may see.</summary>
public sealed record RoundOfUnits(string Title, string RoundTitle, DateOnly CutDate, DateTimeOffset TakenAt, ImmutableArray<Deadline> Deadlines, ImmutableArray<StandingRecord> Units);
