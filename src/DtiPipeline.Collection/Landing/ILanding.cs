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

    /// <summary>A short name for a text that must not be kept, the same every time and of no use without the landing's key. Empty where there is no key.</summary>
    string TagOf(string text);

    /// <summary>What there is of some bytes; nothing is read.</summary>
    LandedCopies CopiesOf(string sha256);

    /// <summary>Removes bytes or their key: of bytes that nothing refers to all of it, of registered ones what their retention says.</summary>
    /// <param name="copies">What is not there is no fault. Without its key an encrypted copy can be read by nobody, in no copy of the landing either.</param>
    void Remove(string sha256, LandedCopies copies = LandedCopies.All);
}
