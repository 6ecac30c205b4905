using System.Collections.Immutable;
using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;

namespace DtiPipeline.Web.People;

/// <summary>
/// What people typed into forms that arrived after their session had ended, so that they need not write it again. It stays in memory for half an hour
/// and is found by an unguessable mark in the address only; whatever does not fit is not kept.
/// </summary>
internal sealed class KeptForms : IDisposable
{
    /// <summary>Name of the mark in the query of an address.</summary>
    public const string Key = "kept-text";

    private static readonly TimeSpan Time = TimeSpan.FromMinutes(30);

    private readonly MemoryCache _forms = new(new MemoryCacheOptions { SizeLimit = 4_000_000 });

    /// <returns>The mark.</returns>
    public string Keep(ImmutableArray<TypedField> form)
    {
        var mark = RandomNumberGenerator.GetHexString(32, lowercase: true);
        _forms.Set(mark, form, new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = Time, Size = form.Sum(field => field.Text.Length) + mark.Length });
        return mark;
    }

    /// <summary>What is kept under a mark; nothing where it is unknown or too old.</summary>
    public ImmutableArray<TypedField> Find(string? mark) => mark is not null && _forms.TryGetValue(mark, out ImmutableArray<TypedField> form) ? form : [];

    public void Dispose() => _forms.Dispose();
}
