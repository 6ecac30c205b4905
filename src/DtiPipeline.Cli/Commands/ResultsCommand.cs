using System.CommandLine;
using System.Globalization;
using DtiPipeline.Cli.Composition;
using DtiPipeline.Cli.Output;
using DtiPipeline.Core.Appraising;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.People;
using DtiPipeline.Warehouse.Appraising;

namespace DtiPipeline.Cli.Commands;

/// <summary><c>dti results show</c>: the result of a round as it was published, also a version that was corrected since.</summary>
public static class ResultsCommand
{
    private static readonly Argument<string> Assessment = new("assessment") { Description = "the assessment" };
    private static readonly Argument<string> Round = new("round") { Description = "its round" };
    private static readonly Option<int?> Version = new("--version") { Description = "this version (default: the last)", HelpName = "N" };

    public static Command Build()
    {
        var show = new Command("show", "a published result: units with self, appraised and final points, places, decision");
        show.Arguments.Add(Assessment);
        show.Arguments.Add(Round);
        show.Options.Add(Version);
        return new Command("results", "published results") { show.Does(ShowAsync) };
    }

    private static async Task<int> ShowAsync(CommandContext context, CancellationToken cancellation)
    {
        var (assessment, round) = (context.Get(Assessment)!, context.Get(Round)!);
        var database = await NightSetup.OpenAsync(context.Database(), cancellation);
        var versions = await new PublicationStore(database).OfRoundAsync(Scope.Everywhere, assessment, round, cancellation);
        if (versions.Count == 0)
            throw new CommandFault(Finding.Of(PipelineCodes.UnknownName, ("kind", "published result"), ("name", $"{assessment} {round}")));
        var record = context.Get(Version) is { } number
            ? versions.FirstOrDefault(one => one.Version == number)
                ?? throw CommandFault.UnknownName("version", number.ToString(CultureInfo.InvariantCulture), versions.Select(one => one.Version.ToString(CultureInfo.InvariantCulture)))
            : versions[^1];
        var result = PublishedForm.Read(record.Content);
        if (context.Json)
            JsonOutput.Print(context.Out, ResultJson.Of(record, result, versions));
        else
            await new ResultReport(context).PrintAsync(record, result, versions.Count);
        return ExitCode.Done;
    }
}
