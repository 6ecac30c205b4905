using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Landing;

/// <summary>Keeps bytes as they were received, named by their own SHA-256. What is in it never changes.</summary>
public interface ILanding
{
    /// <summary>What the collector remembers from one run to the next.</summary>
    LandingNotes Notes { get; }

    /// <summary>Keeps the bytes. Bytes that are there already are not written again.</summary>
    /// <param name="plain">Read to its end.</param>
    /// <param name="encrypted">True for streams with personal data: kept under a key of their own, whose destruction ends their retention.</param>
    /// <exception cref="DeliveryFault">Encryption is asked for and the environment has no key.</exception>
    Task<LandedBytes> LandAsync(Stream plain, bool encrypted, CancellationToken cancellation);

    /// <summary>The plain bytes again. That they are the same is checked as they are read: the fault may come at their end.</summary>
    /// <exception cref="DeliveryFault">They are not there, damaged, or deleted.</exception>
    Stream Open(string sha256);

    /// <summary>Removes what a process that was killed had begun to write. Bytes with a name are not touched.</summary>
    void Sweep();

    /// <summary>SHA-256 of everything that has been here since before a moment.</summary>
    IEnumerable<string> Older(DateTimeOffset than);

    /// <summary>Removes bytes that nothing refers to, with their key. Not for bytes that were registered: these stay, or lose their key.</summary>
    void Remove(string sha256);

    /// <summary>Destroys the key of encrypted bytes: nobody can read them again, in any copy or backup of the landing.</summary>
    /// <returns>False when there is no such key.</returns>
    bool DestroyKey(string sha256);
}
