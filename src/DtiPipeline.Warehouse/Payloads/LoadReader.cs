namespace DtiPipeline.Warehouse.Payloads;

/// <summary>Who has landed bytes opened, and what for.</summary>
/// <param name="Who">The account the command runs under.</param>
/// <param name="Why">The command and what it does with them: <c>replay, stage</c>.</param>
public sealed record LoadReader(string Who, string Why);
