using System.IO.Enumeration;
using System.Text;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Inbox;

/// <summary>Finds the files of one stream in its inbox and opens those that are ready. Files are only ever read: what was sent stays where it was put.</summary>
internal sealed class InboxFolder(string folder, string pattern, DataPlace place)
{
    /// <summary>Far above any report; a file like this was put into the wrong folder.</summary>
    public const long LargestFile = 256L * 1024 * 1024;

    /// <summary>What Excel and Word call the file they put beside one that somebody has open.</summary>
    private const string LockPrefix = "~$";

    /// <summary>Files that match, by name. A lock file beside one of them is reported.</summary>
    /// <exception cref="DeliveryFault">The folder does not exist or may not be read.</exception>
    public IReadOnlyList<FileInfo> Files(Action<Finding> note)
    {
        if (!Directory.Exists(folder))
            throw new DeliveryFault(Finding.From(place, CollectionCodes.InboxMissing, ("folder", folder)));
        try
        {
            var all = new DirectoryInfo(folder).GetFiles().OrderBy(file => NameOf(file), StringComparer.Ordinal).ToList();
            foreach (var opened in all.Where(file => file.Name.StartsWith(LockPrefix, StringComparison.Ordinal) && Matches(NameOf(file)[LockPrefix.Length..])))
                note(Finding.From(place with { File = NameOf(opened) }, CollectionCodes.FileInUse, ("name", NameOf(opened)[LockPrefix.Length..])));
            return [.. all.Where(file => !file.Name.StartsWith(LockPrefix, StringComparison.Ordinal) && Matches(NameOf(file)))];
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new DeliveryFault(Finding.From(place, CollectionCodes.InboxMissing, ("folder", folder), ("why", fault.Message)), cause: fault);
        }
    }

    /// <returns>The finding that keeps the file from being taken now; null when it is ready.</returns>
    public Finding? Obstacle(FileInfo file) => file switch
    {
        { LinkTarget: not null } => Left(file, CollectionCodes.FileIsLink),
        { Length: 0 } => Left(file, CollectionCodes.FileEmpty),
        { Length: > LargestFile } => Left(file, CollectionCodes.FileTooBig, ("limit", $"{LargestFile / (1024 * 1024)} MB")),
        _ => null,
    };

    public Finding Left(FileInfo file, string code, params ReadOnlySpan<(string Name, string? Value)> arguments) =>
        Finding.From(place with { File = NameOf(file) }, code, arguments);

    /// <summary>The name as people write it; some systems store letters and their marks apart.</summary>
    public static string NameOf(FileInfo file) => file.Name.Normalize(NormalizationForm.FormC);

    private bool Matches(string name) => FileSystemName.MatchesSimpleExpression(pattern.Normalize(NormalizationForm.FormC), name, ignoreCase: true);
}
