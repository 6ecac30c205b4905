using System.IO.Enumeration;
using System.Text;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Collection.Settings;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Inbox;

/// <summary>Putting files into a source's inbox.</summary>
public static class InboxFiles
{
    /// <summary>Refuses a name under which the stream would never find the file, or that is not to be trusted.</summary>
    /// <exception cref="DeliveryFault">With what was expected.</exception>
    public static void Require(ConnectorDefinition connector, StreamDefinition stream, string name)
    {
        var place = new DataPlace { Connector = connector.Id, Stream = stream.Id };
        if (stream.Files is not { } pattern || connector.Inbox is null)
            throw new DeliveryFault(Finding.In(stream.At, CollectionCodes.NoWayIn, ("stream", stream.Id), ("connector", connector.Id)));
        var why = FileNames.Oddity(name) ?? (name.Length == 0 || name != Path.GetFileName(name) || name.Contains('/', StringComparison.Ordinal) ? "a path, not a name" : null);
        if (why is not null)
            throw new DeliveryFault(Finding.From(place with { File = InboxFolder.Harmless(name) }, CollectionCodes.FileNameRefused, ("why", why)));
        if (FileNames.FinishedName(name) is not null || !FileSystemName.MatchesSimpleExpression(pattern.Normalize(NormalizationForm.FormC), name.Normalize(NormalizationForm.FormC), ignoreCase: true))
            throw new DeliveryFault(Finding.From(place with { File = name }, CollectionCodes.FileNameUnexpected, ("pattern", pattern)));
    }

    /// <summary>The name by which a file is kept in registers and logs: people put whole names and numbers of citizens into the names of files.</summary>
    public static string KeptName(StreamDefinition stream, string name, ILanding landing) => stream.PersonalData ? VeiledName.Of(name, stream, landing.TagOf) : name;

    /// <summary>Writes a file into a connector's inbox so that a run sees all of it or nothing. One of the same name gives way to it.</summary>
    /// <exception cref="DeliveryFault">The inbox is not set, not there, or may not be written.</exception>
    public static async Task PutAsync(ConnectorDefinition connector, IEnvironment environment, string name, Stream bytes, CancellationToken cancellation)
    {
        var folder = ConnectorSettings.Resolve(connector, environment, connector.Inbox!)[0];
        // A name that the collector takes for a file that is still being written.
        var unfinished = Path.Combine(folder, $".{name}.{Guid.NewGuid():N}.part");
        try
        {
            try
            {
                await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
                    await bytes.CopyToAsync(file, cancellation);
                File.Move(unfinished, Path.Combine(folder, name), overwrite: true);
            }
            finally
            {
                File.Delete(unfinished);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryFault(Finding.From(new DataPlace { Connector = connector.Id }, CollectionCodes.InboxMissing, ("folder", folder), ("why", fault.Message)), cause: fault);
        }
    }
}
