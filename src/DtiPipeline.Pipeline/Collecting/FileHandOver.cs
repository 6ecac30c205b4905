using DtiPipeline.Collection;
using DtiPipeline.Collection.Inbox;
using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Pipeline.Planning;

namespace DtiPipeline.Pipeline.Collecting;

/// <summary>
/// Moves the files of an inbox that hands them over: after staging, so that a run killed in between finds them again, recognises them and only moves.
/// </summary>
internal sealed class FileHandOver(PlannedStream planned, FindingLog notes)
{
    private static readonly FindingText Vietnamese = new(Language.Vi);

    /// <summary>The delivery is staged, or was there already.</summary>
    public void Done(Delivery delivery)
    {
        foreach (var payload in delivery.Payloads)
            if (payload.Taken is { } file)
                Note(InboxArchive.Done(file, PlaceOf(payload)));
    }

    /// <summary>Puts the file aside that a fault names; where it names none, all of them: nobody knows which it was.</summary>
    /// <returns>What is left of the delivery.</returns>
    public Delivery PutAside(Delivery delivery, Finding fault)
    {
        var named = delivery.Payloads.Where(payload => payload.Taken is not null && payload.Name == fault.Place?.File).ToList();
        var aside = named.Count > 0 ? named : [.. delivery.Payloads.Where(payload => payload.Taken is not null)];
        foreach (var payload in aside)
        {
            var worded = Vietnamese.Word(fault);
            Note(InboxArchive.Failed(payload.Taken!, PlaceOf(payload), $"{Vietnamese.Render(fault)}\n{Vietnamese.Explain(fault.Code)}"));
            notes.Add(Finding.From(PlaceOf(payload), CollectionCodes.FilePutAside, ("cause", worded.Message)));
        }
        return delivery with { Payloads = [.. delivery.Payloads.Except(aside).Select((payload, index) => payload with { Ordinal = index + 1 })] };
    }

    public static bool Hands(Delivery delivery) => delivery.Payloads.Any(payload => payload.Taken is not null);

    private void Note(Finding? finding)
    {
        if (finding is not null)
            notes.Add(finding);
    }

    private DataPlace PlaceOf(LandedPayload payload) => new() { Connector = planned.Connector.Id, Stream = planned.Stream.Id, File = payload.Name };
}
