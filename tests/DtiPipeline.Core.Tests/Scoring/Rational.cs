using System.Numerics;

namespace DtiPipeline.Core.Tests.Scoring;

/// <summary>An exact fraction, for models that share no arithmetic with the program.</summary>
internal readonly record struct Rational(BigInteger Above, BigInteger Below) : IComparable<Rational>
{
    public static readonly Rational Zero = Of(0);

    public static readonly Rational One = Of(1);

    public static Rational Of(long number) => new(number, 1);

    public static Rational operator +(Rational left, Rational right) => new((left.Above * right.Below) + (right.Above * left.Below), left.Below * right.Below);

    public static Rational operator -(Rational left, Rational right) => left + new Rational(-right.Above, right.Below);

    public static Rational operator *(Rational left, Rational right) => new(left.Above * right.Above, left.Below * right.Below);

    public static Rational operator /(Rational left, Rational right) =>
        right.Above > 0 ? new Rational(left.Above * right.Below, left.Below * right.Above) : throw new DivideByZeroException();

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    public int CompareTo(Rational other) => (Above * other.Below).CompareTo(other.Above * Below);

    public static Rational Min(Rational left, Rational right) => left < right ? left : right;

    public static Rational Max(Rational left, Rational right) => left > right ? left : right;

    /// <summary>Twenty decimal places, cut off.</summary>
    public decimal ToDecimal() => (decimal)(Above * BigInteger.Pow(10, 20) / Below) / 1_0000000000_0000000000m;
}
