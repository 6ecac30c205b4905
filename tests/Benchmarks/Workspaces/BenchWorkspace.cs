using DtiPipeline.TestKit;

namespace DtiPipeline.Benchmarks.Workspaces;

/// <summary>A workspace with the benchmark's definitions for one form of delivery, beside the repository's own register of units and agencies.</summary>
internal sealed class BenchWorkspace
{
    public const string Assessment = "benchmark-2024";
    public const string InboxVariable = "BENCHMARK_INBOX";
    public static readonly DateOnly AsOf = new(2024, 12, 31);

    private static readonly string[] OfRepository = ["agencies.csv", "org-units/units.csv", "org-units/lineage.csv"];

    private BenchWorkspace(string root, UnitPlan units) => (Root, Units) = (root, units);

    public string Root { get; }

    public UnitPlan Units { get; }

    public string Inbox => Path.Combine(Root, "inbox");

    public static async Task<BenchWorkspace> CreateAsync(string root, DeliveryForm form, UnitPlan units)
    {
        var connector = $"dossiers-{form.ToString().ToLowerInvariant()}";
        var definitions = Repository.PathOf("tests/Benchmarks/definitions");
        foreach (var file in Directory.EnumerateFiles(definitions, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(definitions, file);
            // Of one connector only: three that give the same figures would have to say how these go together.
            if (!path.Contains("dossiers-", StringComparison.Ordinal) || path.Contains(connector, StringComparison.Ordinal))
                Copy(file, Path.Combine(root, path));
        }
        foreach (var path in OfRepository)
            Copy(Repository.PathOf($"mappings/{path}"), Path.Combine(root, "mappings", path));
        await File.AppendAllLinesAsync(Path.Combine(root, "mappings/org-units/units.csv"), units.Added);
        await File.WriteAllTextAsync(Path.Combine(root, "mappings/assessments.yaml"), Assessments(units));
        Directory.CreateDirectory(Path.Combine(root, "inbox"));
        return new BenchWorkspace(root, units);
    }

    /// <summary>A file of the inbox; each new one takes the place of the one before.</summary>
    /// <param name="part">Which of several files of one day; usually there is one.</param>
    public string InboxFile(string extension, int part = 0) =>
        Path.Combine(Inbox, FormattableString.Invariant($"ho-so_{(part == 0 ? "" : $"{part}_")}{AsOf:yyyy-MM-dd}.{extension}"));

    /// <summary>As if everything in the inbox had lain there for long: what came just now might still be growing, and a night would wait for it.</summary>
    public void LetSettle()
    {
        foreach (var file in Directory.EnumerateFiles(Inbox))
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
    }

    /// <summary>Where nights keep the bytes they received.</summary>
    public string Landing => Path.Combine(Root, "landing");

    /// <summary>Before a night with another database, which knows none of them.</summary>
    public void ForgetLanding()
    {
        if (Directory.Exists(Landing))
            Directory.Delete(Landing, recursive: true);
    }

    private static string Assessments(UnitPlan units) =>
        $$"""
        assessments:
          {{Assessment}}:
            set: benchmark
            title: Kỳ để đo tốc độ
            invented: true
            units: [{{string.Join(", ", units.Units.Select(unit => $"\"{unit.Code}\""))}}]
            unit_date: 2024-12-31
            rounds:
              - { id: "2024", title: Cả năm 2024, from: 2024-01-01, to: 2024-12-31, opens: 2024-01-01, cut_off: 2025-12-31, deadlines: [] }

        """;

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to, overwrite: true);
    }
}
