using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Pipeline.Workspaces;

/// <summary>What became of definition files that changed.</summary>
/// <param name="FilesHash">SHA-256 over the files.</param>
/// <param name="Refused">Why the last good set stays; null where they are at work now.</param>
public sealed record RefreshedDefinitions(string FilesHash, Finding? Refused);
