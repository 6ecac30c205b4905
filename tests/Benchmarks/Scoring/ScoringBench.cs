using System.Globalization;
using DtiPipeline.Benchmarks.Databases;
using DtiPipeline.Benchmarks.Measuring;
using DtiPipeline.Benchmarks.Nights;
using DtiPipeline.Benchmarks.Results;

namespace DtiPipeline.Benchmarks.Scoring;

/// <summary>10,000 units and 76 indicators: scoring them, and writing what came of it.</summary>
internal static class ScoringBench
{
    private const int Units = 10_000;

    public static async Task<string> RunAsync(BenchContext context)
    {
        var folder = Directory.CreateTempSubdirectory("dti-benchmark-");
        try
        {
            var definitions = await ScoringWorkspace.DefineAsync(folder.FullName, Units);
            var rows = new List<ResultRow>();
            foreach (var engine in context.Engines.All.Where(engine => context.Options.Wants($"scoring-{engine.ToString().ToLowerInvariant()}")))
                rows.AddRange(await new EngineScoring(context, definitions, engine).RunAsync());
            return ResultTable.Write("Scoring and snapshots", rows);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class EngineScoring(BenchContext context, Core.Definitions.DefinitionSet definitions, Engine engine)
    {
        private readonly Series _score = new(), _build = new(), _save = new(), _again = new(), _bare = new();

        public async Task<IReadOnlyList<ResultRow>> RunAsync()
        {
            for (var time = 0; time < context.Options.Repeat; time++)
                await OnceAsync();
            var what = string.Create(CultureInfo.InvariantCulture, $"{Units:#,##0} units × {ScoringWorkspace.Indicators} indicators");
            return
            [
                context.Row(new ResultRow($"scoring {what}", _score) { Goals = [Goal.Seconds(1)], Remark = "scores, traces, ranks and possible ranks" }),
                context.Row(new ResultRow("making the snapshot: canonical form and hashes", _build)),
                context.Row(new ResultRow($"writing the snapshot, {engine}", _save)
                    { LimitSeconds = _bare.Min, Limit = "for snapshots: the same rows written by the database's loader into tables with the same keys", Goals = [Goal.Ratio(1.3)] }),
                context.Row(new ResultRow($"a night in which nothing changed, {engine}", _again) { Remark = "no scorecard was written" }),
            ];
        }

        private async Task OnceAsync()
        {
            await using var database = await context.Engines.CreateAsync(engine);
            var night = new ScoringNight(definitions, database);
            await night.PrepareAsync();
            var values = night.Values();
            var (cards, scored) = await InProcess.OfAsync(() => night.Score(values));
            var (snapshot, built) = await InProcess.OfAsync(() => night.ToSave(night.Build(values, cards), values));
            var (saved, written) = await InProcess.RunAsync(() => night.SaveAsync(snapshot), database.Server);
            NightRows.Require(saved.NewScorecards == Units, $"{saved.NewScorecards} scorecards were written");
            var (same, again) = await InProcess.RunAsync(() => night.SaveAsync(snapshot), database.Server);
            NightRows.Require(!same.IsNew && same is { NewScorecards: 0, ChangedUnits: 0 }, "a night in which nothing changed wrote scorecards");
            _score.Add(scored);
            _build.Add(built);
            _save.Add(written);
            _again.Add(again);
            night.Database.Release();
            _bare.Add(await SnapshotTables.CopyAsync(database));
        }
    }
}
