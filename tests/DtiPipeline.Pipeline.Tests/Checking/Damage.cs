namespace DtiPipeline.Pipeline.Tests.Checking;

/// <summary>Something done to a warehouse by hand.</summary>
/// <param name="Sql"><c>{outgoing}</c> stands for the staging table of that stream.</param>
/// <param name="Where">Part of the place that must be named; empty where the place has no name of its own.</param>
/// <param name="Whys">What must be found, and nothing else.</param>
internal sealed record Damage(string Sql, string Where, params string[] Whys);
