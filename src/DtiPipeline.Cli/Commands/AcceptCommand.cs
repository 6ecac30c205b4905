using System.CommandLine;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Definitions.Mappings;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Mapping.Words;
using DtiPipeline.Pipeline.Stewarding;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti mappings accept</c>: a person's decision about one raw word, as a row at the end of its crosswalk.</summary>
public static class AcceptCommand
{
    private static readonly Argument<string> Word = new("word") { Description = "the raw word as the source writes it, or the code beside it" };
    private static readonly Option<string> Meaning = new("--as") { Description = "code of the unit or a meaning; - confirms that it means nothing", HelpName = "CODE", Required = true };
    private static readonly Option<string?> Crosswalk = Options.Name("--crosswalk", "the table it goes into, where more than one could be meant");
    private static readonly Option<string?> ContextWord = new("--context") { Description = "the meaning holds only beside this word", HelpName = "WORD" };
    private static readonly Option<DateOnly?> From = Options.Date("--from", "first day on which it holds");
    private static readonly Option<DateOnly?> To = Options.Date("--to", "first day on which it no longer holds");
    private static readonly Option<string?> Note = new("--note") { Description = "why", HelpName = "TEXT" };
    private static readonly Option<string?> By = new("--by") { Description = "who decides (default: the account you are logged in with)", HelpName = "NAME" };

    public static Command Build()
    {
        var command = new Command("accept", "decide what a raw word means: adds a row to its crosswalk");
        command.Arguments.Add(Word);
        foreach (var option in (Option[])[Meaning, Crosswalk, ContextWord, From, To, Note, By])
            command.Options.Add(option);
        return command.Does(RunAsync);
    }

    private static async Task<int> RunAsync(CommandContext context, CancellationToken cancellation)
    {
        var definitions = Definitions.Of(context);
        var word = context.Get(Word)!.Normalize();
        var crosswalk = await CrosswalkAsync(context, definitions, word, cancellation);
        var row = new CrosswalkRow(
            word, context.Get(Meaning)!.Normalize(), context.Get(ContextWord)?.Normalize(), context.Get(From), context.Get(To),
            context.Get(Note)?.Normalize(), context.Get(By)?.Normalize() ?? Environment.UserName, definitions.Set.Crosswalk(crosswalk).At);
        var edit = CrosswalkEdit.Of(definitions.Files, crosswalk, row);
        if (edit.Loaded.Set is null)
            throw new InvalidDefinitions(edit.Loaded.Findings, edit.Files);
        await edit.WriteAsync(context.Workspace.Root, cancellation);
        if (context.Json)
            JsonOutput.Print(context.Out, new { file = edit.Path, row = edit.Line, raw = row.Raw, meaning = row.Meaning, by = row.By });
        else
        {
            await context.Out.WriteLineAsync(context.Language.Say($"Đã ghi vào {edit.Path}:", $"Written to {edit.Path}:"));
            await context.Out.WriteLineAsync($"  {edit.Line}");
            await context.Out.WriteLineAsync(context.Language.Say(
                "Số chưa đổi. Tính lại cho nhóm này: `dti rejects replay --group MÃ`, hoặc chờ lượt chạy đêm.",
                "No figure has changed yet. Count this group again: `dti rejects replay --group CODE`, or wait for the night run."));
        }
        return ExitCode.Done;
    }

    private static async Task<string> CrosswalkAsync(CommandContext context, Definitions definitions, string word, CancellationToken cancellation)
    {
        if (context.Get(Crosswalk) is { } given)
            return definitions.Set.Crosswalks.Any(crosswalk => crosswalk.Name == given)
                ? given
                : throw CommandFault.UnknownName("crosswalk", given, definitions.Set.Crosswalks.Select(crosswalk => crosswalk.Name));
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var key = WordKey.Of(word);
        var open = (await new WordSurvey(database, definitions.Set).ReadAsync(definitions.Set.Assessments, cancellation)).SelectMany(stream => stream.Words)
            .Where(surveyed => surveyed.State.IsOpen() && (WordKey.Of(surveyed.Raw) == key || (surveyed.Field.Length == 0 && WordKey.Of(surveyed.Context) == key))).ToList();
        var tables = open.Select(surveyed => surveyed.Crosswalk).OfType<string>().Distinct().ToList();
        return tables switch
        {
            [var only] => only,
            [] when open.Count > 0 => throw new CommandFault(Finding.Of(MappingCodes.NoCrosswalk, ("raw", word), ("stream", open[0].Source))),
            [] => throw new CommandFault(Finding.Of(MappingCodes.WordNotWaiting, ("raw", word))),
            _ => throw new CommandFault(Finding.Of(MappingCodes.SeveralCrosswalks, ("raw", word), ("tables", string.Join(", ", tables)))),
        };
    }
}
