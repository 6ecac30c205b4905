using DtiPipeline.Core.Definitions.Processes;
using DtiPipeline.Core.Submitting;

namespace DtiPipeline.Pipeline.Submitting;

/// <summary>As much of a <see cref="UnitSubmission"/> as a unit's page says.</summary>
/// <param name="Standing">How the last signature stands to the figures of this moment; null where nobody has signed.</param>
public sealed record SubmissionGlance(ProcessState State, SignatureStanding? Standing);
