using System.Globalization;
using System.Text;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Inbox;

/// <summary>
/// Moves files out of an inbox once they are dealt with: to <c>done/</c>, or to <c>failed/</c> with a text beside them. What is there already is never
/// overwritten; a file that was changed since it was taken stays for the next run.
/// </summary>
public static class InboxArchive
{
    private const string ReasonEnding = ".ly-do.txt";

    /// <returns>Why it could not be moved; null when it was.</returns>
    public static Finding? Done(TakenFile file, DataPlace place) => Move(file, "done", place, null);

    /// <param name="reason">What stands in the text beside the file, for whoever sent it.</param>
    /// <returns>Why it could not be moved; null when it was.</returns>
    public static Finding? Failed(TakenFile file, DataPlace place, string reason) => Move(file, "failed", place, reason);

    private static Finding? Move(TakenFile file, string folder, DataPlace place, string? reason)
    {
        try
        {
            var now = new FileInfo(file.Path);
            // Gone: a run that was killed between moving and noting it, or a person.
            if (!now.Exists)
                return null;
            if (now.Length != file.Length || now.LastWriteTimeUtc != file.Written)
                return Finding.From(place, CollectionCodes.FileChanging);
            var target = Directory.CreateDirectory(Path.Combine(now.DirectoryName!, folder)).FullName;
            var moved = MoveAs(file.Path, target);
            if (reason is not null)
                File.WriteAllText(moved + ReasonEnding, reason, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Finding.From(place, CollectionCodes.FileNotMoved, ("folder", folder + "/"), ("why", fault.Message));
        }
    }

    /// <summary>Under its own name, or the first free one: <c>bao_cao.xlsx</c>, <c>bao_cao.2.xlsx</c>.</summary>
    private static string MoveAs(string path, string folder)
    {
        var (name, ending) = (Path.GetFileNameWithoutExtension(path), Path.GetExtension(path));
        for (var copy = 1; ; copy++)
        {
            var target = Path.Combine(folder, copy == 1 ? name + ending : string.Create(CultureInfo.InvariantCulture, $"{name}.{copy}{ending}"));
            if (File.Exists(target) || File.Exists(target + ReasonEnding))
                continue;
            try
            {
                File.Move(path, target, overwrite: false);
                return target;
            }
            catch (IOException) when (File.Exists(target) && File.Exists(path))
            {
                // Somebody else took the name between the look and the move.
            }
        }
    }
}
