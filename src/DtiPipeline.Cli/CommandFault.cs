using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Cli;

/// <summary>The command cannot do what was asked; the findings say why and what to do. Exit code 1, no stack trace.</summary>
/// <param name="findings">At least one.</param>
/// <param name="files">The files the findings speak of, so that their lines can be shown.</param>
public sealed class CommandFault(IReadOnlyCollection<Finding> findings, IReadOnlyList<DefinitionFile> files) : Exception(findings.First().Code)
{
    /// <summary>More names than this are too long a line.</summary>
    private const int Listed = 12;

    public CommandFault(Finding finding)
        : this([finding], [])
    {
    }

    public IReadOnlyCollection<Finding> Findings { get; } = findings;

    public IReadOnlyList<DefinitionFile> Files { get; } = files;

    /// <summary>A name that is none of the known ones, with the one that was probably meant.</summary>
    /// <param name="kind">What the name should be of: <c>assessment</c>, <c>connector</c> …</param>
    public static CommandFault UnknownName(string kind, string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        return new(Finding.Of(
            PipelineCodes.UnknownName, ("kind", kind), ("name", name), ("nearest", NearestName.Of(name, names)),
            ("expected", names.Count is > 0 and <= Listed ? string.Join(", ", names) : null)));
    }
}
