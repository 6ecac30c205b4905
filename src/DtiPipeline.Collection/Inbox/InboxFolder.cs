using System.IO.Enumeration;
using System.Text;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Inbox;

/// <summary>Finds the files of one stream in its inbox and says which of them are ready.</summary>
/// <param name="shown">Makes of a name what may be kept and said of it.</param>
internal sealed class InboxFolder(string folder, string pattern, DataPlace place, Func<string, string> shown)
{
    /// <summary>Far above any report; a file like this was put into the wrong folder.</summary>
    public const long LargestFile = 256L * 1024 * 1024;

    /// <summary>Files that match, by name. Of those that do not yet, or never will, it is said why.</summary>
    /// <exception cref="DeliveryFault">The folder does not exist or may not be read.</exception>
    public IReadOnlyList<FileInfo> Files(Action<Finding> note)
    {
        if (!Directory.Exists(folder))
            throw new DeliveryFault(Finding.From(place, CollectionCodes.InboxMissing, ("folder", folder)));
        try
        {
            var all = new DirectoryInfo(folder).GetFiles().OrderBy(NameOf, StringComparer.Ordinal).ToList();
            foreach (var opened in all.Where(IsLock).Where(file => Matches(NameOf(file)[FileNames.LockPrefix.Length..])))
                note(Left(opened, CollectionCodes.FileInUse, ("name", shown(NameOf(opened)[FileNames.LockPrefix.Length..]))));
            foreach (var unfinished in all.Where(file => !IsLock(file)))
                if (FileNames.FinishedName(NameOf(unfinished)) is { } finished && (Matches(finished) || Matches(NameOf(unfinished))))
                    note(Left(unfinished, CollectionCodes.FileUnfinished, ("name", shown(finished))));
            return [.. all.Where(file => !IsLock(file) && FileNames.FinishedName(NameOf(file)) is null && Matches(NameOf(file)))];
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new DeliveryFault(Finding.From(place, CollectionCodes.InboxMissing, ("folder", folder), ("why", fault.Message)), cause: fault);
        }
    }

    /// <returns>The finding that keeps the file from being taken now; null when it is ready.</returns>
    public Finding? Obstacle(FileInfo file)
    {
        if (FileNames.Oddity(NameOf(file)) is { } oddity)
            return Finding.From(place with { File = Harmless(ShownName(file)) }, CollectionCodes.FileNameRefused, ("why", oddity));
        return file switch
        {
            { LinkTarget: not null } => Left(file, CollectionCodes.FileIsLink),
            { Length: 0 } => Left(file, CollectionCodes.FileEmpty),
            { Length: > LargestFile } => Left(file, CollectionCodes.FileTooBig, ("limit", $"{LargestFile / (1024 * 1024)} MB")),
            _ => null,
        };
    }

    public Finding Left(FileInfo file, string code, params ReadOnlySpan<(string Name, string? Value)> arguments) =>
        Finding.From(place with { File = ShownName(file) }, code, arguments);

    /// <summary>The name by which a file is kept.</summary>
    public string ShownName(FileInfo file) => shown(NameOf(file));

    /// <summary>The name as people write it; some systems store letters and their marks apart.</summary>
    public static string NameOf(FileInfo file) => file.Name.Normalize(NormalizationForm.FormC);

    private static bool IsLock(FileInfo file) => file.Name.StartsWith(FileNames.LockPrefix, StringComparison.Ordinal);

    /// <summary>A name that is not to be trusted, made harmless for a log.</summary>
    internal static string Harmless(string name) =>
        string.Concat(name.Take(60).Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or ' ' ? letter : '?'));

    private bool Matches(string name) => FileSystemName.MatchesSimpleExpression(pattern.Normalize(NormalizationForm.FormC), name, ignoreCase: true);
}
