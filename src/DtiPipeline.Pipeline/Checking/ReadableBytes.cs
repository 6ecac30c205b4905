using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Pipeline.Checking;

/// <summary>Reads bytes to their end, which compares them with their hash.</summary>
internal static class ReadableBytes
{
    /// <param name="found">Receives what says nothing of the bytes: a key that is missing or another one.</param>
    public static bool AreSound(Func<Stream> open, List<Finding> found)
    {
        try
        {
            using var bytes = open();
            bytes.CopyTo(Stream.Null);
            return true;
        }
        catch (DeliveryFault fault) when (fault.Finding.Code is CollectionCodes.LandingKeyMissing or CollectionCodes.LandingKeyWrong)
        {
            if (!found.Exists(other => other.Code == fault.Finding.Code))
                found.Add(fault.Finding);
            return true;
        }
        catch (DeliveryFault)
        {
            return false;
        }
    }
}
