using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.OrgUnits;
using DtiPipeline.Core.Text;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti units lineage</c>: every unit that had a code, what it came from, what became of it, and who says so.</summary>
public static class LineageCommand
{
    private static readonly Argument<string[]> Codes = new("code") { Description = "codes of units", Arity = ArgumentArity.OneOrMore };

    public static Command Build()
    {
        var command = new Command("lineage", "versions of a code, what each came from and became, with evidence");
        command.Arguments.Add(Codes);
        return command.Does(RunAsync);
    }

    private static Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var register = Definitions.Of(context).Set.Units;
        var codes = context.Get(Codes)!;
        if (codes.FirstOrDefault(code => !register.Ever(code).Any()) is { } unknown)
            throw CommandFault.UnknownName("unit", unknown, register.Versions.Select(version => version.Code).Distinct());
        var versions = codes.SelectMany(register.Ever).ToList();
        if (context.Json)
        {
            JsonOutput.Print(context.Out, versions.Select(version => new
            {
                code = version.Code, name = version.Name, type = version.Type, from = version.ValidFrom, to = version.ValidTo,
                cameFrom = CameFrom(register, version).Select(ToJson), became = Became(register, version).Select(ToJson),
            }));
            return Task.FromResult(ExitCode.Done);
        }
        var language = context.Language;
        foreach (var version in versions)
        {
            context.Out.WriteLine($"{version.Code}  {version.Name}  {Day(version.ValidFrom, language)} – {Day(version.ValidTo?.AddDays(-1), language)}");
            foreach (var edge in CameFrom(register, version))
                context.Out.WriteLine($"    ← {edge.OldCode} {edge.OldName}{Told(edge, language)}");
            foreach (var edge in Became(register, version))
                context.Out.WriteLine($"    → {edge.NewCode} {edge.NewName}{Told(edge, language)}");
        }
        return Task.FromResult(ExitCode.Done);
    }

    private static IEnumerable<LineageEdge> CameFrom(OrgUnitRegister register, OrgUnitVersion version) =>
        register.Lineage.Where(edge => edge.NewCode == version.Code && edge.Effective == version.ValidFrom);

    private static IEnumerable<LineageEdge> Became(OrgUnitRegister register, OrgUnitVersion version) =>
        register.Lineage.Where(edge => edge.OldCode == version.Code && edge.Effective == version.ValidTo);

    private static object ToJson(LineageEdge edge) => new
    {
        oldCode = edge.OldCode, oldName = edge.OldName, newCode = edge.NewCode, newName = edge.NewName, effective = edge.Effective,
        extent = edge.Extent, people = edge.People, evidence = edge.Evidence, confirmed = edge.IsConfirmed, confirmedBy = edge.ConfirmedBy,
    };

    private static string Told(LineageEdge edge, Language language) =>
        (edge.Extent == LineageEdge.Full ? "" : language.Say(", một phần", ", in part"))
        + (edge.IsConfirmed ? "" : language.Say(", suy ra, chưa ai xác nhận", ", inferred, confirmed by nobody"))
        + (edge.Evidence.Length > 0 ? $" ({edge.Evidence})" : "");

    private static string Day(DateOnly? day, Language language) => day is { } known ? LocalText.Date(known, language) : "…";
}
