namespace DtiPipeline.Simulator.Generating;

/// <summary>The invented person or firm behind a dossier. It is there so that readers can prove they drop it.</summary>
internal sealed record Applicant(string Kind, string Name, string Phone, string IdNumber);
