using DtiPipeline.Core.Definitions.Assessments;
using DtiPipeline.Core.Definitions.IndicatorSets;
using DtiPipeline.Core.Periods;

namespace DtiPipeline.Pipeline.Planning;

/// <summary>A round to be mapped and scored.</summary>
/// <param name="Cut">Its window as far as it is known on the run's day.</param>
public sealed record PlannedRound(Assessment Assessment, Round Round, Window Cut);
