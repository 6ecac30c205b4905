using System.Collections.Immutable;
using System.Net;
using DtiPipeline.Collection.Landing;
using DtiPipeline.Core.Definitions.Connectors;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Collection.Requesting;

/// <summary>
/// Brings the pages of one walk: asks and lands, or takes the bytes of before where the source says that nothing has changed. Every answer is landed
/// before anybody looks at it, so that a bad one can be studied.
/// </summary>
internal sealed class PageFetcher(StreamDefinition stream, HttpSession session, ILanding landing, ImmutableDictionary<string, Validator> known, DateOnly asOf, TimeProvider time)
{
    private readonly ImmutableDictionary<string, Validator>.Builder _fresh = ImmutableDictionary.CreateBuilder<string, Validator>();

    /// <summary>How the source can tell next time that these pages have not changed.</summary>
    public ImmutableDictionary<string, Validator> Validators => _fresh.ToImmutable();

    /// <exception cref="DeliveryFault">There is no good answer to be had.</exception>
    public async Task<FetchedPage> FetchAsync(Uri address, int ordinal, CancellationToken cancellation)
    {
        var name = ValidatorBook.NameOf(address);
        if (known.TryGetValue(name, out var validator))
        {
            var changed = await session.GetAsync(address, validator, cancellation);
            if (changed.Status != HttpStatusCode.NotModified)
                return await LandAsync(address, name, changed, ordinal, cancellation);
            if (await TryReadAsync(landing, validator.Sha256, cancellation) is { } before)
            {
                _fresh[name] = validator;
                var payload = Payload(address, ordinal, new LandedBytes(validator.Sha256, validator.Bytes));
                return new FetchedPage(new JournalPage(payload, address, validator.Links), before, validator.ContentType);
            }
        }
        return await LandAsync(address, name, await session.GetAsync(address, null, cancellation), ordinal, cancellation);
    }

    /// <exception cref="DeliveryFault">The bytes are gone or damaged.</exception>
    public static async Task<byte[]> ReadAsync(ILanding landing, string sha256, CancellationToken cancellation)
    {
        await using var landed = landing.Open(sha256);
        using var bytes = new MemoryStream();
        await landed.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private static async Task<byte[]?> TryReadAsync(ILanding landing, string sha256, CancellationToken cancellation)
    {
        try
        {
            return await ReadAsync(landing, sha256, cancellation);
        }
        catch (DeliveryFault)
        {
            // Bytes whose retention has ended, or that are damaged, are asked for again in full.
            return null;
        }
    }

    private async Task<FetchedPage> LandAsync(Uri address, string name, HttpAnswer answer, int ordinal, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream(answer.Body, writable: false);
        var landed = await landing.LandAsync(bytes, stream.PersonalData, cancellation);
        if (answer.EntityTag is not null || answer.LastModified is not null)
            _fresh[name] = new Validator(answer.EntityTag, answer.LastModified, landed.Sha256, landed.Bytes, answer.ContentType, answer.Links);
        return new FetchedPage(new JournalPage(Payload(address, ordinal, landed), answer.From, answer.Links), answer.Body, answer.ContentType);
    }

    private LandedPayload Payload(Uri address, int ordinal, LandedBytes landed) => new()
    {
        Sha256 = landed.Sha256,
        Name = FormattableString.Invariant($"{stream.Request!.Path} #{ordinal}"),
        Request = stream.PersonalData ? PersonalText.WithoutNumbers(session.Shown(address)) : session.Shown(address),
        ReceivedAt = time.GetUtcNow(),
        Bytes = landed.Bytes,
        Ordinal = ordinal,
        AsOf = asOf,
    };
}
