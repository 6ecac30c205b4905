namespace DtiPipeline.Core.Diagnostics;

/// <summary>What a person is told where the program cannot write down what came: the stream ends, what was there before stays, other streams go on.</summary>
public static class DiskFaults
{
    /// <summary>ENOSPC and EDQUOT; ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL.</summary>
    private static readonly int[] Full = [28, 122, 39, 112];

    /// <param name="folder">Where it was to be written.</param>
    /// <param name="problem">As the system reported it.</param>
    public static DeliveryFault Of(string folder, Exception problem) => new(
        Finding.Of(CollectionCodes.NotWritten, ("folder", folder), ("why", IsFull(problem) ? "the disk is full" : problem.Message)), cause: problem);

    /// <summary>True for what the system says when a file cannot be written.</summary>
    public static bool Is(Exception problem) => problem is IOException or UnauthorizedAccessException;

    /// <summary>Writes.</summary>
    /// <exception cref="DeliveryFault">The system refused.</exception>
    public static T Guarded<T>(string folder, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception problem) when (Is(problem))
        {
            throw Of(folder, problem);
        }
    }

    /// <inheritdoc cref="Guarded{T}"/>
    public static void Guarded(string folder, Action write) => Guarded(folder, () =>
    {
        write();
        return true;
    });

    private static bool IsFull(Exception problem) => problem is IOException && Full.Contains(problem.HResult & 0xFFFF);
}
