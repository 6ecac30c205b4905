namespace DtiPipeline.Simulator.Tests;

/// <summary>The connectors these tests serve: four small ones, one of each kind.</summary>
internal static class Given
{
    /// <summary>Tokens, cursor pages, generated dossiers.</summary>
    public const string Office = "office";

    /// <summary>A key in a header, numbered pages, records from a file.</summary>
    public const string Ledger = "ledger";

    /// <summary>A key in the query, everything in one answer.</summary>
    public const string Survey = "survey";

    public static string Connectors => Path.Combine(AppContext.BaseDirectory, "Fixtures", "connectors");

    /// <summary>The dossiers of <see cref="Office"/> as a separate program, written after the recipe alone, expanded them.</summary>
    public static string[] ExpectedDossiers => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Generating", "Expected", "office.jsonl"));
}
