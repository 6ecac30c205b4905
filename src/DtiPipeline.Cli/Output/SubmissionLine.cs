using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Warehouse.Review;
using DtiPipeline.Warehouse.Submitting;

namespace DtiPipeline.Cli.Output;

/// <summary>How far one unit's round has come.</summary>
/// <param name="Last">Null while nothing has happened.</param>
public sealed record SubmissionLine(StandingRecord Unit, ProcessState State, SubmissionStanding? Last);
